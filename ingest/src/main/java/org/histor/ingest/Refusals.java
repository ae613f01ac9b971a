package org.histor.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.histor.ingest.Read.Refused;

/** The messages for what cannot be read: each says what is wrong, where, and what mends it. */
final class Refusals {

    private Refusals() {}

    static Refused missing(String name) {
        return new Refused(name, "there is no such file or folder", "check the name; '-' reads the standard input");
    }

    static Refused unreadable(String name, String why) {
        return new Refused(name, "cannot be read (" + why + ")", "check its permissions");
    }

    static Refused tangled(String name, String fault) {
        return new Refused(name, "cannot be taken apart (" + fault + ")", "save its text as plain text");
    }

    static Refused emptyFile(String name) {
        return new Refused(name, "the file is empty", "leave it out, or fetch it again");
    }

    static Refused emptyFolder(String name) {
        return new Refused(name, "the folder holds no files", "name a folder with reports in it");
    }

    static Refused binary(String name, String what) {
        return new Refused(name, "is " + what + ", not text", "convert it to plain text, HTML or JSONL first");
    }

    static Refused tooLong(String where, String what) {
        return new Refused(
                where,
                what + " is longer than " + (Encoding.LONGEST >> 20) + " MB, which no report is",
                "write one document a line: {\"id\": …, \"text\": …}");
    }

    static Refused undecodable(String where, int offset, Charset charset, String name) {
        String mend = charset.equals(StandardCharsets.UTF_8)
                ? "save it as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 " + name
                : "save it as UTF-8";
        return new Refused(where, "byte " + offset + " is not valid " + charset.name(), mend);
    }

    static Refused noText(String where) {
        return new Refused(where, "there is no text in it", "leave it out, or put the report's words into it");
    }

    static Refused noArticle(String where) {
        return new Refused(
                where,
                "no article was found in the page",
                "save the text itself, or a page that holds it without scripts");
    }

    static Refused jsonArray(String name) {
        return new Refused(name, "is a JSON array", "write one object a line: jq -c '.[]' " + name);
    }

    static Refused prettyJson(String name) {
        return new Refused(name, "is one JSON object over several lines", "write one object a line: jq -c . " + name);
    }

    static Refused malformed(String where, String why) {
        return new Refused(
                where, "malformed JSON: " + why, "write one object a line: {\"id\": …, \"published\": …, \"text\": …}");
    }

    static Refused noObject(String where) {
        return new Refused(
                where,
                "the line is no JSON object",
                "write one object a line: {\"id\": …, \"published\": …, \"text\": …}");
    }

    static Refused missingText(String where) {
        return new Refused(where, "'text' is missing or empty", "give the report's words as \"text\"");
    }

    static Refused wrongType(String where, String field, String type) {
        return new Refused(where, "'" + field + "' is " + type + ", not a text", "put it in quotation marks");
    }

    static Refused impossibleDate(String where, String field, String value) {
        return new Refused(
                where,
                "'" + field + "' is no day of the calendar: \"" + value + "\"",
                "write YYYY-MM-DD, or leave it out");
    }
}
