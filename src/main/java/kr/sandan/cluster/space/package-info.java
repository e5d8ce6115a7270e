/**
 * Whether a cluster keeps the spatial rules of its programme: how far its nodes lie from its centre, how large its ground is.
 *
 * <p>Words: 반경 (distance), 총면적 (total area), 판정 불가 (undecidable). What is not entered is never guessed.
 */
@NamedInterface("space")
@NullMarked
package kr.sandan.cluster.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
