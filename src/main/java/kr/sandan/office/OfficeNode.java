package kr.sandan.office;

import java.util.List;

/**
 * A unit in the tree of a day.
 *
 * @param office the unit
 * @param name what it was called that day
 * @param children the units under it that day
 */
public record OfficeNode(Office office, OfficeName name, List<OfficeNode> children) {}
