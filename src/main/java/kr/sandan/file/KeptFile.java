package kr.sandan.file;

/**
 * What is known of a file that is kept.
 *
 * @param name as it is offered for saving; it ends as files of its type do
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record KeptFile(long id, String name, DocumentType type, long size, String sha256) {}
