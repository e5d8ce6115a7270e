package kr.sandan.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station of a linkage; their order is that of the list they stand in.
 *
 * @param name what it is called, such as 반월시화
 * @param role what it does in the chain
 * @param complexIds the complexes in it
 */
public record Node(String name, @Nullable String role, List<Long> complexIds) {}
