package kr.sandan.platform.web;

import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The texts of the message files, the terms of codes as they are called on the two days of the page being made. A page
 * speaks the words of its days as it speaks its language; what is no page, or has no days, speaks those of today.
 */
final class DatedMessages extends ReloadableResourceBundleMessageSource
        implements ProgramTerms, SmartInitializingSingleton {

    private final ObjectProvider<DatedTerms> keeper;
    private final Clock clock;
    private volatile @Nullable DatedTerms terms;

    DatedMessages(ObjectProvider<DatedTerms> keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Terms are asked for only then: whoever keeps them needs texts to come into being. */
    @Override
    public void afterSingletonsInstantiated() {
        terms = keeper.getIfAvailable();
    }

    @Override
    public String own(String key, Locale language) {
        String text = super.resolveCodeWithoutArguments(key, language);
        if (text == null) throw new NoSuchMessageException(key, language);
        return text;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale language) {
        String term = term(key, language);
        return term == null ? super.resolveCodeWithoutArguments(key, language) : term;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale language) {
        String term = term(key, language);
        if (term == null) return super.resolveCode(key, language);
        return new MessageFormat("'" + term.replace("'", "''") + "'", language);
    }

    private @Nullable String term(String key, Locale language) {
        DatedTerms known = terms;
        return known == null || !known.hasChanged(key) ? null : known.term(key, language, daysOfThePage());
    }

    private AsOf daysOfThePage() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object days = request == null ? null : request.getAttribute(AsOfResolver.DAYS, RequestAttributes.SCOPE_REQUEST);
        return days instanceof AsOf asOf ? asOf : AsOf.today(clock);
    }
}
