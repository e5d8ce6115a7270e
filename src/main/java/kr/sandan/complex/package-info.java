/**
 * Industrial complexes (산업단지): their names, types, places, parts and quarterly figures, each dated and sourced.
 *
 * <p>Words: part (단지 내 공구·구역), alias (이명), authority (관리권자), managing agency (관리기관), measure (통계 항목), withheld
 * figure (비공개, published as X).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "region",
            "office",
            "account",
            "source",
            "load"
        })
@NullMarked
package kr.sandan.complex;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
