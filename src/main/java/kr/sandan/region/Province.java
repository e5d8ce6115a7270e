package kr.sandan.region;

import java.util.List;
import kr.sandan.platform.Period;

/**
 * A province under one name: a renamed province has several of these, one for each period.
 *
 * @param code two digits
 * @param name full Korean name, e.g. 강원특별자치도
 * @param shortName as the statistics write it, e.g. 강원
 * @param nameEn English name
 * @param valid when code and name held
 * @param mapIds outlines of the province map that together show it
 * @param basis what kind of source states it
 * @param source the source itself
 * @param toConfirm whether a person has yet to check it against a primary source
 */
public record Province(
        String code,
        String name,
        String shortName,
        String nameEn,
        Period valid,
        List<String> mapIds,
        RegionBasis basis,
        String source,
        boolean toConfirm) {}
