package kr.sandan.platform.start;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The account with which a portal without any account begins, named by SANDAN_ADMIN_USERNAME and SANDAN_ADMIN_PASSWORD. Its
 * password is changed at the first sign-in.
 *
 * @param username the sign-in name, empty when not given
 * @param password the first password, empty when not given
 */
@ConfigurationProperties("sandan.admin")
public record FirstAdmin(String username, String password) {

    /** @throws StartRefused if it is not given: nobody could ever sign in */
    public FirstAdmin required() {
        if (username.isBlank() || password.isBlank()) {
            throw new StartRefused(
                    "계정이 하나도 없습니다. SANDAN_ADMIN_USERNAME과 SANDAN_ADMIN_PASSWORD로 첫 관리자를 지정하십시오.",
                    "There is no account yet: name the first admin by SANDAN_ADMIN_USERNAME and SANDAN_ADMIN_PASSWORD.");
        }
        return this;
    }
}
