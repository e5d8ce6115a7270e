/**
 * Users, roles, the office a user works for, and sign-in.
 *
 * <p>Words: 계정 (account), 역할 (role), 소속 (the office or public body a user works for), 관할 범위 (scope: what a user
 * may change), 잠금 (lock after five failures), 사용 중지 (disabled).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: sheet",
            "platform :: start",
            "region",
            "office"
        })
@NullMarked
package kr.sandan.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
