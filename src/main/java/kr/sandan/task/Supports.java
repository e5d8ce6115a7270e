package kr.sandan.task;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Supports extends JpaRepository<Support, Long> {

    List<Support> findByProviderId(long providerId);
}
