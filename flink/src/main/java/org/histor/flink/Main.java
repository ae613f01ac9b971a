package org.histor.flink;

public final class Main {
    private Main() {}
}
