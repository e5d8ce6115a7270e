/**
 * Innovation and super clusters: what they are called, what they make, where their nodes lie, and whether they keep the
 * spatial rules of their programme.
 *
 * <p>Words: node (거점), core (중심 거점), linked (연계 거점), anchor institution (이전 공공기관), centre (중심점), standing (지위),
 * typology by function (주요기능 유형) and by knowledge activity (지식활동 유형), limit (공간 기준), undecidable (판정 불가).
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
            "complex",
            "organisation",
            "programme"
        })
@NullMarked
package kr.sandan.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
