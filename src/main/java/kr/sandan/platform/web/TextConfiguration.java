package kr.sandan.platform.web;

import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The texts of all modules as one table per language, so that a text is found in one step and not module by module. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    @ConfigurationProperties("spring.messages")
    MessageSourceProperties textFiles() {
        return new MessageSourceProperties();
    }

    @Bean
    MessageSource messageSource(MessageSourceProperties files) {
        ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();
        texts.setBasenames(files.getBasename().stream()
                .map(name -> "classpath:" + name.strip())
                .toArray(String[]::new));
        texts.setDefaultEncoding(files.getEncoding().name());
        texts.setFallbackToSystemLocale(files.isFallbackToSystemLocale());
        return texts;
    }
}
