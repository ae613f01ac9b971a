package org.histor.console.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.histor.console.api.Json;
import org.histor.console.api.Problem;
import org.jspecify.annotations.Nullable;

/** Sends answers, unless the one who asks has them already. */
final class Replies {

    static final String JSON = "application/json";
    private static final int WORTH_PACKING = 1_400;
    private static final int TAG_BYTES = 12;

    private Replies() {}

    /** @param tag as {@code ETag} has it */
    static void send(Context answer, String type, String tag, Answers.Answer content) {
        answer.header("ETag", tag);
        if (isKnown(tag, answer.header("If-None-Match"))) {
            answer.status(304);
            return;
        }
        send(answer, type, content);
    }

    static void send(Context answer, String type, Answers.Answer content) {
        answer.contentType(type);
        boolean pack =
                content.plain().length >= WORTH_PACKING && !type.startsWith("image/png") && !type.startsWith("font/");
        if (pack) {
            answer.header("Vary", "Accept-Encoding");
        }
        if (pack && accepts(answer.header("Accept-Encoding"))) {
            answer.header("Content-Encoding", "gzip");
            sized(answer, content.packed());
        } else {
            sized(answer, content.plain());
        }
    }

    private static void sized(Context answer, byte[] bytes) {
        answer.res().setContentLength(bytes.length);
        answer.result(bytes);
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Stream.of(encodings.split(","))
                        .map(String::strip)
                        .anyMatch(encoding -> encoding.matches("gzip(\\s*;\\s*q=(1(\\.0+)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    /** Weak comparison, as RFC 9110 wants it for this header. */
    static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Stream.of(known.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || strong(each).equals(strong(tag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** Of what the bytes are. */
    static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void send(Context answer, Problem problem) {
        answer.removeHeader("ETag");
        answer.removeHeader("Content-Disposition");
        answer.header("Cache-Control", "no-store").status(problem.status());
        switch (problem.status()) {
            case 401 -> answer.header("WWW-Authenticate", "Bearer realm=\"histor\"");
            case 429, 503 -> answer.header("Retry-After", "1");
            default -> {}
        }
        answer.contentType("application/problem+json");
        sized(answer, Json.bytes(problem.json(answer.path())));
    }
}
