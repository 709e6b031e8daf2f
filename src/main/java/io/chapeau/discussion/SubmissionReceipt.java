package io.chapeau.discussion;

/** What a reader is told at once; the Location header says where to learn more. */
public record SubmissionReceipt(SubmissionStatus status) {}
