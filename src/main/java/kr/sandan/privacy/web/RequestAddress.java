package kr.sandan.privacy.web;

import kr.sandan.privacy.CallerAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address that the container gives: of the last proxy that is trusted, where one stands before the portal. */
@Component
class RequestAddress implements CallerAddress {

    @Override
    public String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : NO_REQUEST;
    }
}
