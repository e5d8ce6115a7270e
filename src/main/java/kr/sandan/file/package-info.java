/**
 * Files that people send: received within a limit, known by their content, kept byte for byte in the database. What a
 * file belongs to, who may have it and why it is replaced is said by the module that holds its number.
 *
 * <p>Words: kept file (보관 파일), kind of document (파일 형식; from the content, never from the name).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform::sheet"})
@NullMarked
package kr.sandan.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
