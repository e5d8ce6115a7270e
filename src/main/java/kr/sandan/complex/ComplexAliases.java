package kr.sandan.complex;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplexAliases extends JpaRepository<ComplexAlias, Long> {

    List<ComplexAlias> findByComplexIdAndSupersededAtIsNull(long complexId);

    boolean existsByComplexIdAndAliasAndSupersededAtAfter(long complexId, String alias, Instant known);
}
