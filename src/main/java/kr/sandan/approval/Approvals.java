package kr.sandan.approval;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Approvals extends Repository<Approval, Long> {

    Approval saveAndFlush(Approval approval);

    /** Waits for whoever else moves it, so that every move sees the state the one before left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Approval a where a.id = :id")
    Optional<Approval> hold(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Approval a where a.kind = :kind and a.recordId = :recordId")
    Optional<Approval> hold(String kind, long recordId);
}
