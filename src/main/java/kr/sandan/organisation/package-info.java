/**
 * Organisations (기관): firms, universities, institutes and support agencies with what is said of them, each dated and
 * sourced, and the people who are their contacts.
 *
 * <p>Words: legal form (법인 형태, such as 주식회사), business number (사업자등록번호), size class (기업 규모), small firm
 * (소기업: 50 persons or fewer), KSIC (한국표준산업분류), tenancy (입주), contact (담당자), consent (개인정보 수집·이용 동의).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "region",
            "office",
            "account",
            "privacy",
            "source",
            "load",
            "complex"
        })
@NullMarked
package kr.sandan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
