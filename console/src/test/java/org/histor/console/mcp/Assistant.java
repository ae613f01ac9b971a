package org.histor.console.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The protocol's own client, and {@code histor mcp} as a process that it has started. */
final class Assistant implements AutoCloseable {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What a tool gave. */
    record Said(boolean failed, String text) {
        JsonNode json() {
            try {
                return MAPPER.readTree(text);
            } catch (IOException broken) {
                throw new AssertionError(text, broken);
            }
        }
    }

    private final McpSyncClient client;
    private final McpSchema.InitializeResult greeting;

    Assistant(Path ledger) {
        List<String> command = command(ledger);
        ServerParameters parameters = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        client = McpClient.sync(new StdioClientTransport(parameters, new JacksonMcpJsonMapper(MAPPER)))
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .build();
        greeting = client.initialize();
    }

    static List<String> command(Path ledger) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.histor.console.Main",
                "mcp",
                "--ledger",
                ledger.toString());
    }

    McpSchema.InitializeResult greeting() {
        return greeting;
    }

    List<McpSchema.Tool> tools() {
        return client.listTools().tools();
    }

    Said ask(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((McpSchema.TextContent) result.content().get(0)).text();
        return new Said(Boolean.TRUE.equals(result.isError()), text);
    }

    /** A good answer. */
    JsonNode good(String tool, Map<String, Object> arguments) {
        Said said = ask(tool, arguments);
        if (said.failed) {
            throw new AssertionError(said.text);
        }
        return said.json();
    }

    /** Why there is none. */
    String refused(String tool, Map<String, Object> arguments) {
        Said said = ask(tool, arguments);
        if (!said.failed) {
            throw new AssertionError(said.text);
        }
        return said.text;
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
