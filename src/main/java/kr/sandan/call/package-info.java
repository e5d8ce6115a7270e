/**
 * Calls for proposals: what was announced, who applied, by which stages it was reviewed, who was selected.
 *
 * <p>Words: call (공모), recorded (기록: known only by what a source counts), stage (심사 단계), criterion (평가 항목),
 * application (신청), reviewer (평가위원), chair (위원장), conflict of interest (이해충돌), sheet (평가표), decision (심의 결정),
 * appeal (이의신청), funnel (단계별 건수).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "office",
            "account",
            "file",
            "source",
            "complex",
            "organisation",
            "programme"
        })
@NullMarked
package kr.sandan.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
