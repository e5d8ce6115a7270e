package kr.sandan.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and for how long.
 *
 * @param publicFacts whether visitors see the public facts: complexes, map, regions
 * @param officialBand whether pages carry the band of an official government site
 * @param session how long sign-ins last
 */
@ConfigurationProperties("sandan")
record AccessProperties(
        @DefaultValue("true") boolean publicFacts,
        @DefaultValue("false") boolean officialBand,
        @DefaultValue SessionProperties session) {

    /**
     * @param idle time without a request after which a session ends
     * @param secureCookie whether cookies travel over HTTPS only, whatever the request came over
     */
    record SessionProperties(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("false") boolean secureCookie) {}
}
