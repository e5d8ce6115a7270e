/**
 * Activities of councils: planned and held one record, entered once however often the form is sent, with nothing that was
 * typed ever lost.
 *
 * <p>Words: activity (활동), kind (유형: seminar, forum and so on, by a dated list), planned (예정), held (개최), cancelled
 * (취소), draft (임시 저장), attendee (참석자), guests (현장 참석 인원: the uninvited crowd), file (첨부: minutes,
 * photographs, the sheet on which those who came signed), calendar key (일정 구독 열쇠).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "office",
            "account",
            "privacy",
            "draft",
            "source",
            "file",
            "load",
            "complex",
            "programme",
            "designation",
            "council",
            "organisation",
            "approval"
        })
@NullMarked
package kr.sandan.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
