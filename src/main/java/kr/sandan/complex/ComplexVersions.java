package kr.sandan.complex;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplexVersions extends JpaRepository<ComplexVersion, Long> {

    List<ComplexVersion> findByComplexIdAndSupersededAtIsNull(long complexId);
}
