package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.sandan.platform.SentForm;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The parameters of the request. */
@Component
class RequestForm implements SentForm {

    /** What the page puts in by itself, and what may differ between two presses of the same button. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "mark", "next", "confirmed", "version");

    @Override
    public Optional<byte[]> sha256() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes servlet)) return Optional.empty();
        return Optional.of(servlet.getRequest())
                .filter(sent -> HttpMethod.POST.matches(sent.getMethod()))
                .map(RequestForm::hash);
    }

    private static byte[] hash(HttpServletRequest request) {
        Map<String, String[]> typed = new TreeMap<>(request.getParameterMap());
        typed.keySet().removeAll(OF_THE_PAGE);
        MessageDigest hash = sha256Hash();
        add(hash, request.getRequestURI());
        typed.forEach((name, values) -> {
            add(hash, name);
            Arrays.stream(values).forEach(value -> add(hash, value));
            add(hash, "");
        });
        return hash.digest();
    }

    /** With its length before it, so that no two lists of texts read the same. */
    private static void add(MessageDigest hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        hash.update(bytes);
    }

    private static MessageDigest sha256Hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
