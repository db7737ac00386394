package org.bitshound.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final int MAJOR_OF_JAVA_21 = 65;

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.bitshound")
          .that(
              describe(
                  "not of these tests", one -> !one.getPackageName().contains("architecture")));

  static Stream<String> rooms() {
    return Rooms.MAY_IMPORT.keySet().stream().sorted();
  }

  static Stream<String> sharedRooms() {
    return Rooms.SHARED.stream().sorted();
  }

  @Test
  void theImportFindsClassesOfEveryRoomAndNoOther() {
    Set<String> found =
        OURS.stream().map(one -> Rooms.of(one.getPackageName())).collect(Collectors.toSet());

    assertThat(found).containsExactlyInAnyOrderElementsOf(Rooms.MAY_IMPORT.keySet());
    assertThat(OURS.contain("org.bitshound.cli.Main")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhomItMayKnow(String room) {
    String[] known =
        Stream.concat(Rooms.MAY_IMPORT.getOrDefault(room, Set.of()).stream(), Stream.of(room))
            .map(one -> Rooms.ROOT + one + "..")
            .toArray(String[]::new);

    noClasses()
        .that(resideInAPackage(Rooms.ROOT + room + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.bitshound..")
                .and(DescribedPredicate.not(resideInAnyPackage(known))))
        .check(OURS);
  }

  @Test
  void aLibraryIsUsedInItsOnePackageAlone() {
    Rooms.LIBRARIES.forEach((library, user) ->
        noClasses()
            .that(DescribedPredicate.not(resideInAPackage(user)))
            .should()
            .dependOnClassesThat(resideInAPackage(library + ".."))
            .check(OURS));
  }

  @Test
  void thereIsNoOtherLibrary() {
    String[] known =
        Stream.concat(
                Rooms.LIBRARIES.keySet().stream(),
                Stream.of("java", "javax", "org.jspecify", "org.bitshound"))
            .map(one -> one + "..")
            .toArray(String[]::new);

    classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(withPrimitives(known)))
        .check(OURS);
  }

  /// ArchUnit puts primitive types and arrays of them into the package of no name.
  private static String[] withPrimitives(String[] packages) {
    String[] all = Arrays.copyOf(packages, packages.length + 1);
    all[packages.length] = "";
    return all;
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.bitshound.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        OURS.stream()
            .map(JavaClass::getPackage)
            .filter(one -> !one.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(one -> one.getName())
            .collect(Collectors.toSet());

    assertThat(unmarked).isEmpty();
  }

  @Test
  void standardStreamsAndTheEndOfTheProcessAreTheCommandLinesAlone() {
    noClasses()
        .that(outsideCli())
        .should()
        .accessTargetWhere(
            is(System.class, "out", "err", "in", "exit", "console", "setOut", "setErr"))
        .orShould()
        .accessTargetWhere(is(Runtime.class, "exit", "halt", "addShutdownHook"))
        .check(OURS);
  }

  @Test
  void theClockIsTheCommandLinesAlone() {
    noClasses()
        .that(outsideCli())
        .should()
        .accessTargetWhere(is(System.class, "currentTimeMillis", "nanoTime"))
        .orShould()
        .accessTargetWhere(
            describe("now of java.time", a -> of(a, "java.time.") && a.getName().equals("now")))
        .orShould()
        .accessTargetWhere(
            describe(
                "a system clock", a -> of(a, "java.time.Clock") && a.getName().startsWith("sys")))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .check(OURS);
  }

  @Test
  void localeAndTimeZoneOfTheMachineAreUsedNowhere() {
    noClasses()
        .should()
        .accessTargetWhere(is(java.util.Locale.class, "getDefault"))
        .orShould()
        .accessTargetWhere(is(java.time.ZoneId.class, "systemDefault"))
        .orShould()
        .accessTargetWhere(is(java.util.TimeZone.class, "getDefault"))
        .check(OURS);
  }

  @ParameterizedTest
  @MethodSource("sharedRooms")
  void aSharedRoomHoldsNoStaticStateStartsNoThreadAndOpensNoFile(String room) {
    String inRoom = Rooms.ROOT + room + "..";
    fields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(inRoom))
        .and(
            describe("are static", (JavaField f) -> f.getModifiers().contains(JavaModifier.STATIC)))
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(OURS);
    noClasses()
        .that(resideInAPackage(inRoom))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.Thread|java\\.util\\.concurrent\\.(Executor.*|ForkJoin.*)"
                + "|java\\.io\\.(File.*|RandomAccessFile)|java\\.nio\\.file\\.Files"
                + "|java\\.nio\\.channels\\..*|java\\.net\\.(http\\..*|.*Socket.*|URL)")
        .check(OURS);
  }

  @ParameterizedTest
  @MethodSource("sharedRooms")
  void aSharedRoomRunsOnJava21(String room) {
    assertThat(OURS.that(resideInAPackage(Rooms.ROOT + room + "..")))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(majorVersion(one)).isEqualTo(MAJOR_OF_JAVA_21));
  }

  /// Source: [JVMS] 4.1: magic (4 bytes), minor version (2), major version (2).
  private static int majorVersion(JavaClass one) throws IOException {
    String path = "/" + one.getName().replace('.', '/') + ".class";
    try (var bytes =
        new DataInputStream(
            Objects.requireNonNull(ArchitectureTest.class.getResourceAsStream(path)))) {
      bytes.skipNBytes(6);
      return bytes.readUnsignedShort();
    }
  }

  private static DescribedPredicate<JavaClass> outsideCli() {
    return DescribedPredicate.not(resideInAPackage("org.bitshound.cli.."));
  }

  private static DescribedPredicate<JavaAccess<?>> is(Class<?> owner, String... members) {
    return describe(
        owner.getSimpleName() + " " + String.join(", ", members),
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && Arrays.asList(members).contains(access.getName()));
  }

  private static boolean of(JavaAccess<?> access, String prefix) {
    return access.getTargetOwner().getName().startsWith(prefix);
  }
}
