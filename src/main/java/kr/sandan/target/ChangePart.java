package kr.sandan.target;

import kr.sandan.complex.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Says something else of a part of a plan, or withdraws it.
 *
 * @param version of the part that the person saw
 * @param facts what is said instead; null withdraws the part
 */
public record ChangePart(long partId, int version, @Nullable PartFacts facts, Provenance provenance) {}
