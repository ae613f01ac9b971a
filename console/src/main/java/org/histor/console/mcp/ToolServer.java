package org.histor.console.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.knowledge.Versions;

/** Answers one assistant, line by line, as the Model Context Protocol has it. */
public final class ToolServer {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Of a message that comes in: a text of the largest size, every character of it escaped. */
    private static final int MOST_MESSAGE = 2 << 20;

    private ToolServer() {}

    /** Answers until the input ends. Nothing but the protocol goes to the output. */
    public static void serve(Desk desk, Coders coders, InputStream in, OutputStream out) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        McpJsonMapper mapper = new JacksonMcpJsonMapper(MAPPER);
        List<SyncToolSpecification> tools = new Tools(desk, coders)
                .all().stream().map(ToolServer::specification).toList();
        // arguments are checked by the API's own rules, which say in plain words what is wrong
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(mapper, new Watched(in, ended::countDown), out, MOST_MESSAGE))
                .serverInfo("histor", Versions.load().coder())
                .instructions(Words.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .validateToolInputs(false)
                .tools(tools)
                .build();
        ended.await();
        server.closeGracefully();
    }

    private static SyncToolSpecification specification(Tool tool) {
        Map<String, Object> schema = MAPPER.convertValue(tool.schema(), new TypeReference<Map<String, Object>>() {});
        McpSchema.Tool described = McpSchema.Tool.builder(tool.name(), schema)
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((exchange, request) -> answer(tool, request))
                .build();
    }

    private static McpSchema.CallToolResult answer(Tool tool, McpSchema.CallToolRequest request) {
        try {
            return result(Visible.text(tool.call(request.arguments()).toString()), false);
        } catch (RuntimeException broken) {
            return result(Visible.text(Faults.inWords(broken)), true);
        }
    }

    private static McpSchema.CallToolResult result(String text, boolean failed) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(text)
                .isError(failed)
                .build();
    }
}
