package kr.sandan.platform.web;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of all modules as one table per language, so that a text is found in one step and not module by module. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    @ConfigurationProperties("spring.messages")
    MessageSourceProperties textFiles() {
        return new MessageSourceProperties();
    }

    @Bean
    DatedMessages messageSource(MessageSourceProperties files, ObjectProvider<DatedTerms> terms, Clock clock) {
        DatedMessages texts = new DatedMessages(terms, clock);
        texts.setBasenames(files.getBasename().stream()
                .map(name -> "classpath:" + name.strip())
                .toArray(String[]::new));
        texts.setDefaultEncoding(files.getEncoding().name());
        texts.setFallbackToSystemLocale(files.isFallbackToSystemLocale());
        return texts;
    }
}
