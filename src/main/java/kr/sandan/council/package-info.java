/**
 * Councils of firms, universities and institutes: where they belong, what they are called, what they became, each dated.
 *
 * <p>Words: council (산학연협의체), mini cluster (미니클러스터: what a council was called at first), self-governing council
 * (자율형 협의체), specialty (특화업종·기술), site (소속 단지: the target or hub complex to which a council belongs),
 * secretariat (사무국), unplaced (소속 미확인: no site of it is designated on the day).
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
            "programme",
            "designation"
        })
@NullMarked
package kr.sandan.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
