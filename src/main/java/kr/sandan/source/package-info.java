/**
 * Source documents and the figures they publish: who said what, when, and since when it is known.
 *
 * <p>Words: source document (출처 문서; its description, never its text), claim (공표 수치), adopted claim (채택 수치: the one
 * that pages show where sources disagree), qualifier (약, 여, 이상, 평균), subject (대상), breakdown (세부 구분),
 * measure (항목), matter (같은 대상·항목·시점: figures of one matter are rivals), adoption (채택), correction (정정), passage (관련 부분: where in a
 * document what concerns us stands), edition (판: a file of a document; a newer one takes its place).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "platform :: sheet", "file", "region"})
@NullMarked
package kr.sandan.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
