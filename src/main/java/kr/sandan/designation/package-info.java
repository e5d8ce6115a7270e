/**
 * Designations: which sites a programme designated, in which role and when, in the two times.
 *
 * <p>Words: site (지정 단지: what is designated and counted as one; it holds complexes or parts of complexes), target (대상단지),
 * hub (거점단지), linked site (연계단지), overlay (거점 위에 덧붙는 지정, such as the self-sustaining pilot 자생적 클러스터), regime (제도:
 * which roles a programme knew when), event (지정 행위: one act that writes periods and supersedes others).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: sheet",
            "platform :: template",
            "region",
            "office",
            "account",
            "source",
            "load",
            "complex",
            "programme"
        })
@NullMarked
package kr.sandan.designation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
