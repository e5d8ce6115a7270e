/**
 * Programmes of the ministry: their names, ministries, agencies, legal bases, rules and services, each dated and sourced.
 *
 * <p>Words: programme (사업), lead ministry (주관 부처), lead agency (주관기관), legal basis (법적 근거), rule document
 * (운영요령), service catalogue (지원서비스 목록), crosswalk (대응표), announced (발표), notified (고시), actual (실적).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "office",
            "complex",
            "account",
            "source"
        })
@NullMarked
package kr.sandan.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
