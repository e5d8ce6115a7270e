/**
 * Who belongs to a council and who really takes part: its members, chairs and coordinators, each dated; what a council needs
 * to be made up of, and where one is not.
 *
 * <p>Words: member (회원), lead (간사기관), chair (회장), coordinator (코디네이터), composition rule (구성 기준), waiver
 * (적용 예외), taking part (참여).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "office",
            "account",
            "privacy",
            "source",
            "complex",
            "organisation",
            "programme",
            "designation",
            "council",
            "activity"
        })
@NullMarked
package kr.sandan.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
