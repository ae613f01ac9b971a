package org.histor.cli;

/** Says in one line what went wrong inside. */
final class Failure {

    private static final String OWN_PACKAGE = "org.histor.";

    private Failure() {}

    static String describe(Throwable broken) {
        if (broken instanceof OutOfMemoryError) {
            return "ran out of memory; give it more: HISTOR_OPTS=-Xmx4g histor …";
        }
        if (broken instanceof StackOverflowError) {
            return "a sentence is nested too deeply to be read; split the text";
        }
        String message = broken.getMessage() == null
                ? ""
                : ": " + broken.getMessage().lines().findFirst().orElse("");
        return broken.getClass().getSimpleName() + message + place(broken)
                + "; this is a fault of Histor: please report it with the text";
    }

    private static String place(Throwable broken) {
        for (StackTraceElement frame : broken.getStackTrace()) {
            if (frame.getClassName().startsWith(OWN_PACKAGE)) {
                return " at "
                        + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                        + frame.getMethodName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
