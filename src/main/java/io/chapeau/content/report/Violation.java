package io.chapeau.content.report;

/**
 * One reason why a body is refused.
 *
 * @param pointer JSON Pointer relative to the value of the body; empty for the value itself
 * @param code what is wrong, one of the words of {@link ViolationCode}
 * @param detail what is wrong, where possible with line and column, and what is allowed
 */
public record Violation(String pointer, String code, String detail) {}
