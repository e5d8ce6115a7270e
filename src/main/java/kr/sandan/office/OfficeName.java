package kr.sandan.office;

import kr.sandan.platform.Period;

/**
 * What a unit was called.
 *
 * @param officeId the unit
 * @param name Korean name, e.g. 충청권 광역본부
 * @param shortName e.g. 충청권
 * @param nameEn English name
 * @param valid when it was called so
 * @param source where that is stated
 */
public record OfficeName(long officeId, String name, String shortName, String nameEn, Period valid, String source) {}
