package org.histor.flink.ledger;

import java.util.List;

/** Reports that hang together by being copies. @param first whose words they are */
public record CopyGroup(PrintedText first, List<String> members) {}
