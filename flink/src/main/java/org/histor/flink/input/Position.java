package org.histor.flink.input;

/**
 * Where a document stands in what was given: the one machine takes a later one for added later, and so does the cluster, whatever arrives first.
 *
 * @param source file, or topic and partition
 * @param number of the document in the file, or offset in the partition
 */
public record Position(String source, long number) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : Long.compare(number, other.number);
    }
}
