package kr.sandan.load;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Loads extends Repository<Load, Long> {

    Load save(Load load);

    Optional<Load> findById(long id);

    /** Waits for whoever else changes the load, so that every change sees the state the one before left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Load l where l.id = :id")
    Optional<Load> lock(long id);
}
