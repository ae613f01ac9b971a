package org.histor.cli;

/** Colours and weights for terminals, or none. */
record Paint(boolean on) {

    private String with(String code, String text) {
        return on && !text.isBlank() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    String bold(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    String red(String text) {
        return with("31", text);
    }

    String green(String text) {
        return with("32", text);
    }

    String yellow(String text) {
        return with("33", text);
    }

    String cyan(String text) {
        return with("36", text);
    }
}
