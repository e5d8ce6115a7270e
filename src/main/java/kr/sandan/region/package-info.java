/**
 * Provinces, cities and counties and the wide-area economic regions, as they were on any day.
 *
 * <p>Words: 시도 (province), 시군구 (county: city, county or district), 광역경제권 (economic region of a scheme), 법정동코드
 * (the administrative code of which a province holds the first two digits and a county the first five).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "platform :: sheet"})
@NullMarked
package kr.sandan.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
