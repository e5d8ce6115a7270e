/**
 * What people type and have not yet saved, whatever the form: kept on the server, so that nothing typed is ever lost.
 *
 * <p>Words: draft (임시 저장), form (서식: a kind of form, such as that of an activity), key (of one form on one page, the
 * same that keeps it from being saved twice).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "privacy"})
@NullMarked
package kr.sandan.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
