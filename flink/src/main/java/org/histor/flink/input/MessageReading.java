package org.histor.flink.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The documents of a Kafka message: its value is what a file might be, one line of JSON or a whole page. An empty one (a tombstone) says nothing. */
public final class MessageReading implements KafkaRecordDeserializationSchema<Document> {

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Document> out) throws IOException {
        byte[] value = message.value();
        if (value == null) {
            return;
        }
        String partition = message.topic() + "-" + message.partition();
        String name = partition + "@" + message.offset();
        try (DocumentReading reading = open(name, value)) {
            for (Document next = reading.next(); next != null; next = reading.next()) {
                Position position = new Position(partition, message.offset());
                out.collect(new Document(position, next.report(), next.claims(), next.refusal()));
            }
        }
    }

    private static DocumentReading open(String name, byte[] value) throws IOException {
        return ClaimReading.isClaims(name, new ByteArrayInputStream(value))
                ? new ClaimReading(name, new ByteArrayInputStream(value))
                : new ReportReading(name, new ByteArrayInputStream(value));
    }

    @Override
    public TypeInformation<Document> getProducedType() {
        return TypeInformation.of(Document.class);
    }
}
