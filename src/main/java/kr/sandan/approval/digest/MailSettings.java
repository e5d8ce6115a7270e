package kr.sandan.approval.digest;

import java.net.URI;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mail of a day goes out. The server itself is named by {@code spring.mail}.
 *
 * @param send whether mail leaves the portal; where not, it is only shown to administrators
 * @param from the address it comes from
 * @param address the portal's address as people reach it, without a slash at its end, for the links in mail
 * @param at the time of day at which it is composed, in Seoul
 */
@ConfigurationProperties("sandan.mail")
record MailSettings(
        @DefaultValue("false") boolean send,
        @DefaultValue("sandan@localhost") String from,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("07:30") LocalTime at) {}
