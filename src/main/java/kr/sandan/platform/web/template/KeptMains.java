package kr.sandan.platform.web.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the main parts of pages that people come back to, each for the account it was made for and for nobody else
 * (ADR 30). Visitors, whom no account tells apart, get theirs made anew.
 */
@Component
public class KeptMains {

    private static final long MOST_CHARACTERS = 12_000_000;
    private static final Duration LONGEST_UNUSED = Duration.ofMinutes(15);

    private final Cache<Key, String> mains = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String main) -> main.length())
            .expireAfterAccess(LONGEST_UNUSED)
            .build();

    private record Key(SignedIn account, String language, String mode, String keys, String address, Object madeOf) {}

    /**
     * What the reader of this page was shown at its address.
     *
     * @param madeOf everything the main part tells, or what stands for it, as a value: another value, another main part
     */
    public KeptMain of(PageFrame frame, Object madeOf) {
        SignedIn account = frame.account();
        if (account == null) return new KeptMain(null, unkept -> {});
        Key key = new Key(account, frame.lang(), frame.mode(), frame.keys(), frame.address(), madeOf);
        @Nullable String main = mains.getIfPresent(key);
        return new KeptMain(main, made -> mains.put(key, made));
    }
}
