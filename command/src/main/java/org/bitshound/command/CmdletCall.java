package org.bitshound.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// A BITS cmdlet with its parameters bound, and the actions that they make.
final class CmdletCall {
  private static final Map<String, Verb> SETTINGS = settings();

  private final Cmdlet cmdlet;
  private final Draft draft;
  private final Map<String, List<String>> bound = new LinkedHashMap<>();
  private boolean hasMore;

  CmdletCall(Cmdlet cmdlet, Draft draft) {
    this.cmdlet = cmdlet;
    this.draft = draft;
  }

  private static Map<String, Verb> settings() {
    var settings = new LinkedHashMap<String, Verb>();
    settings.put("Description", Verb.SET_DESCRIPTION);
    settings.put("Priority", Verb.SET_PRIORITY);
    settings.put("RetryInterval", Verb.SET_MIN_RETRY_DELAY);
    settings.put("RetryTimeout", Verb.SET_NO_PROGRESS_TIMEOUT);
    settings.put("MaxDownloadTime", Verb.SET_MAX_DOWNLOAD_TIME);
    settings.put("ProxyUsage", Verb.SET_PROXY);
    settings.put("ProxyList", Verb.SET_PROXY);
    settings.put("ProxyBypass", Verb.SET_PROXY);
    settings.put("Authentication", Verb.SET_CREDENTIALS);
    settings.put("UseStoredCredential", Verb.SET_CREDENTIALS);
    settings.put("ProxyAuthentication", Verb.SET_CREDENTIALS);
    settings.put("SecurityFlags", Verb.SET_SECURITY_FLAGS);
    settings.put("ACLFlags", Verb.SET_ACL_FLAGS);
    settings.put("CertHash", Verb.SET_CLIENT_CERTIFICATE);
    settings.put("CertStoreLocation", Verb.SET_CLIENT_CERTIFICATE);
    settings.put("CertStoreName", Verb.SET_CLIENT_CERTIFICATE);
    settings.put("HttpMethod", Verb.SET_HTTP_METHOD);
    settings.put("NotifyFlags", Verb.SET_NOTIFY_FLAGS);
    return Collections.unmodifiableMap(settings);
  }

  /// @param parameter its full name
  void bind(String parameter, List<String> values) {
    bound.merge(parameter, values, CmdletCall::joined);
  }

  private static List<String> joined(List<String> some, List<String> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /// Says that values come which are not known, by the pipeline or a table: then nothing is
  /// missing.
  void takesMore() {
    hasMore = true;
  }

  boolean isBound(String parameter) {
    return bound.containsKey(parameter);
  }

  /// Adds what the call would do to the draft.
  void finish() {
    if (isOn("WhatIf")) {
      draft.fails(Because.WHAT_IF);
    }
    secrets();
    switch (cmdlet) {
      case START -> start();
      case ADD_FILE -> files(Verb.ADD_FILE, one("BitsJob"), Optional.empty());
      case GET -> draft.add(listing());
      case SET -> settings(one("BitsJob"));
      case RESUME, COMPLETE, REMOVE, SUSPEND ->
          draft.add(Action.of(cmdlet.verb()).job(one("BitsJob")));
    }
  }

  private void start() {
    Optional<String> title = one("DisplayName");
    Optional<String> type = one("TransferType").filter(text -> !text.equalsIgnoreCase("Download"));
    if (isOn("Suspended")) {
      draft.add(Action.of(Verb.CREATE).job(title).value(type.map(CmdletCall::typeWord)));
      files(Verb.ADD_FILE, title, type);
    } else {
      files(Verb.TRANSFER, title, type);
    }
    settings(title);
  }

  /// `UploadReply`, `2` as bitsadmin spells them.
  private static String typeWord(String type) {
    return switch (Letters.lower(type)) {
      case "upload", "1" -> "upload";
      case "uploadreply", "2" -> "upload-reply";
      default -> type;
    };
  }

  private void files(Verb verb, Optional<String> job, Optional<String> type) {
    List<String> sources = bound.getOrDefault("Source", List.of());
    List<String> destinations = bound.getOrDefault("Destination", List.of());
    if (sources.isEmpty() && !hasMore) {
      draft.fails(Because.ARGUMENT_MISSING);
    } else if (destinations.size() > 1 && sources.size() != destinations.size()) {
      draft.fails(Because.COUNTS_DIFFER);
    }
    if (type.isPresent() && sources.size() > 1) {
      draft.fails(Because.SEVERAL_FILES_IN_UPLOAD);
    }
    for (int i = 0; i < Math.max(1, sources.size()); i++) {
      Optional<String> destination = at(destinations, destinations.size() == 1 ? 0 : i);
      destination.ifPresent(this::checkStream);
      Action file = Action.of(verb).job(job).from(at(sources, i)).to(destination);
      draft.add(file.value(type.map(CmdletCall::typeWord)));
    }
  }

  private void checkStream(String destination) {
    boolean isFull = LocalPath.isAbsolute(destination) && !destination.startsWith("\\\\");
    if (isFull && destination.indexOf(':', 2) > 0) {
      draft.fails(Because.STREAM_AS_LOCAL_NAME);
    }
  }

  private static Optional<String> at(List<String> values, int index) {
    return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
  }

  private Action listing() {
    Action list = Action.of(Verb.LIST).job(one("Name").or(() -> one("JobId")));
    return isOn("AllUsers") ? list.value(Optional.of("all-users")) : list;
  }

  private void settings(Optional<String> job) {
    if (cmdlet == Cmdlet.SET && bound.containsKey("DisplayName")) {
      draft.add(Action.of(Verb.SET_TITLE).job(job).value(one("DisplayName")));
    }
    notifyCommand(job);
    var merged = new LinkedHashMap<Verb, StringJoiner>();
    SETTINGS.forEach((parameter, verb) ->
        one(parameter)
            .ifPresent(text -> merged.computeIfAbsent(verb, v -> new StringJoiner(" ")).add(text)));
    merged.forEach(
        (verb, text) -> draft.add(Action.of(verb).job(job).value(Optional.of(text.toString()))));
    headersAndCredentials(job, merged.containsKey(Verb.SET_CREDENTIALS));
    if (isOn("SetOwnerToCurrentUser")) {
      draft.add(Action.of(Verb.TAKE_OWNERSHIP).job(job));
    }
    if (!draft.hasActions()) {
      draft.add(Action.of(Verb.OTHER).job(job));
    }
  }

  private void notifyCommand(Optional<String> job) {
    List<String> command = bound.getOrDefault("NotifyCmdLine", List.of());
    if (!command.isEmpty()) {
      Optional<String> arguments =
          command.size() > 1
              ? Optional.of(String.join(" ", command.subList(1, command.size())))
              : Optional.empty();
      LocalPath.checkProgram(command.get(0), draft);
      draft.add(Action.of(Verb.SET_NOTIFY_COMMAND).job(job).starting(command.get(0), arguments));
    }
  }

  private void headersAndCredentials(Optional<String> job, boolean saidAlready) {
    if (bound.containsKey("CustomHeaders")) {
      var headers = new Headers(draft);
      bound.get("CustomHeaders").forEach(headers::add);
      draft.add(Action.of(Verb.SET_CUSTOM_HEADERS).job(job).value(headers.names()));
    }
    boolean hasCredential = bound.containsKey("Credential") || bound.containsKey("ProxyCredential");
    if (hasCredential && !saidAlready) {
      draft.add(Action.of(Verb.SET_CREDENTIALS).job(job));
    }
  }

  private void secrets() {
    for (String parameter : List.of("Credential", "ProxyCredential")) {
      bound.getOrDefault(parameter, List.of()).stream()
          .filter(text -> !text.startsWith("$") && !text.startsWith("("))
          .forEach(draft::secret);
    }
  }

  private boolean isOn(String name) {
    return one(name)
        .filter(text -> !text.equalsIgnoreCase("$false") && !text.equalsIgnoreCase("false"))
        .isPresent();
  }

  /// {@return the values of a parameter, joined as the log joins them}
  Optional<String> one(String parameter) {
    List<String> values = bound.getOrDefault(parameter, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /// {@return the call with full names, as the module log would show it}
  String text() {
    var text = new StringJoiner(" ");
    text.add(cmdlet.title());
    bound.forEach((name, values) -> text.add("-" + name + shown(name, values)));
    return text.toString();
  }

  private static String shown(String name, List<String> values) {
    boolean isSet = CmdletParameters.isSwitch(name) && values.equals(List.of("$true"));
    return isSet ? "" : quoted(values);
  }

  private static String quoted(List<String> values) {
    var list = new StringJoiner(",", values.isEmpty() ? "" : " ", "");
    for (String value : values) {
      boolean isPlain = value.indexOf(' ') < 0 && value.indexOf('\'') < 0 && !value.isEmpty();
      list.add(isPlain ? value : "'" + value.replace("'", "''") + "'");
    }
    return list.toString();
  }
}
