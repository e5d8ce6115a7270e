/**
 * Projects: what a programme supports, with whom, from whose money, from the first plan to the result.
 *
 * <p>Words: project (과제), kind (과제 유형), participant (참여기관), lead (주관기관), cost (사업비), linkage (연계·협력), node (연계
 * 거점), move (상태 변경), version (변경 이력의 한 판).
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
            "approval",
            "file",
            "source",
            "complex",
            "organisation",
            "programme",
            "call",
            "designation",
            "council",
            "task"
        })
@NullMarked
package kr.sandan.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
