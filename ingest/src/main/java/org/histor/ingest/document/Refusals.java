package org.histor.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.histor.ingest.document.Read.Refused;

/** The messages for what cannot be read: each says what is wrong, where, and what mends it. */
public final class Refusals {

    private Refusals() {}

    public static Refused missing(String name) {
        return new Refused(name, "there is no such file or folder", "check the name; '-' reads the standard input");
    }

    public static Refused unreadable(String name, String why) {
        return new Refused(name, "cannot be read (" + why + ")", "check its permissions");
    }

    public static Refused tangled(String name, String fault) {
        return new Refused(name, "cannot be taken apart (" + fault + ")", "save its text as plain text");
    }

    public static Refused emptyFile(String name) {
        return new Refused(name, "the file is empty", "leave it out, or fetch it again");
    }

    public static Refused emptyFolder(String name) {
        return new Refused(name, "the folder holds no files", "name a folder with reports in it");
    }

    public static Refused binary(String name, String what) {
        return new Refused(name, "is " + what + ", not text", "convert it to plain text, HTML or JSONL first");
    }

    public static Refused tooLong(String where, String what, Limits limits) {
        return new Refused(
                where,
                what + " is longer than " + limits.documentSize() + ", which no report is",
                "write one document a line: {\"id\": …, \"text\": …}");
    }

    public static Refused undecodable(String where, int offset, Charset charset, String name) {
        String mend = charset.equals(StandardCharsets.UTF_8)
                ? "save it as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 " + name
                : "save it as UTF-8";
        return new Refused(where, "byte " + offset + " is not valid " + charset.name(), mend);
    }

    public static Refused noText(String where) {
        return new Refused(where, "there is no text in it", "leave it out, or put the report's words into it");
    }

    public static Refused noArticle(String where) {
        return new Refused(
                where,
                "no article was found in the page",
                "save the text itself, or a page that holds it without scripts");
    }

    public static Refused beyondLimits(String where, LimitExceeded limit) {
        return new Refused(where, limit.getMessage(), "take it apart by a tool that you trust, and give what is in it");
    }

    public static Refused malformedXml(String where, String why) {
        return new Refused(where, why, "check it with xmllint, or fetch it again");
    }

    public static Refused noItems(String where, String what) {
        return new Refused(where, "the " + what + " has no items", "leave it out, or fetch it again");
    }

    public static Refused feedList(String where, int feeds) {
        return new Refused(
                where,
                "is a list of " + feeds + (feeds == 1 ? " feed" : " feeds") + ", not of reports",
                "histor watch " + where + " reads the feeds");
    }

    public static Refused officeDocument(String where) {
        return new Refused(where, "is an office document, not text", "convert it to plain text, HTML or JSONL first");
    }

    public static Refused entryName(String where, String why) {
        return new Refused(
                where, "the entry's name " + why, "do not trust this archive; take out what you need by hand");
    }

    public static Refused brokenArchive(String where, String why) {
        return new Refused(where, "the archive is broken here (" + why + ")", "fetch it again");
    }

    public static Refused jsonArray(String name) {
        return new Refused(name, "is a JSON array", "write one object a line: jq -c '.[]' " + name);
    }

    public static Refused prettyJson(String name) {
        return new Refused(name, "is one JSON object over several lines", "write one object a line: jq -c . " + name);
    }

    public static Refused malformed(String where, String why) {
        return new Refused(
                where, "malformed JSON: " + why, "write one object a line: {\"id\": …, \"published\": …, \"text\": …}");
    }

    public static Refused noObject(String where) {
        return new Refused(
                where,
                "the line is no JSON object",
                "write one object a line: {\"id\": …, \"published\": …, \"text\": …}");
    }

    public static Refused missingText(String where) {
        return new Refused(where, "'text' is missing or empty", "give the report's words as \"text\"");
    }

    public static Refused wrongType(String where, String field, String type) {
        return new Refused(where, "'" + field + "' is " + type + ", not a text", "put it in quotation marks");
    }

    public static Refused impossibleDate(String where, String field, String value) {
        return new Refused(
                where,
                "'" + field + "' is no day of the calendar: \"" + value + "\"",
                "write YYYY-MM-DD, or leave it out");
    }
}
