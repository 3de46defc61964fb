// libcurl's options take any number of arguments, which Swift cannot call: a setter for each kind of value.
#pragma once

#include <curl/curl.h>
#include <string.h>

static inline CURLcode mingcha_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode mingcha_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode mingcha_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode mingcha_curl_get_number(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

// The message on its way to the server.
struct mingcha_upload {
  const char *bytes;
  size_t length;
  size_t sent;
};

static size_t mingcha_curl_read(char *buffer, size_t size, size_t count, void *context) {
  struct mingcha_upload *upload = context;
  size_t left = upload->length - upload->sent;
  size_t part = size * count < left ? size * count : left;
  memcpy(buffer, upload->bytes + upload->sent, part);
  upload->sent += part;
  return part;
}

static inline void mingcha_curl_set_upload(CURL *handle, struct mingcha_upload *upload) {
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, mingcha_curl_read);
  curl_easy_setopt(handle, CURLOPT_READDATA, upload);
  curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)upload->length);
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
}

// Our last command and the server's last line: what an error message needs. Of what we say only the commands are kept
// that hold no secret, for a password is a line of its own.
struct mingcha_talk {
  char verb[16];
  char reply[512];
  // What libcurl says besides its code, such as what is wrong with a certificate.
  char problem[CURL_ERROR_SIZE];
  int has_ended;
};

static int mingcha_curl_note(CURL *handle, curl_infotype kind, char *data, size_t size, void *context) {
  static const char *const verbs[] = {"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"};
  struct mingcha_talk *talk = context;
  size_t length = 0;
  (void)handle;
  if (talk->has_ended) return 0;
  if (kind == CURLINFO_HEADER_OUT) {
    // What the server answers to our farewell hides what it had said.
    if (size >= 4 && memcmp(data, "QUIT", 4) == 0) talk->has_ended = 1;
    for (size_t index = 0; index < sizeof verbs / sizeof *verbs; index++) {
      length = strlen(verbs[index]);
      if (size > length && memcmp(data, verbs[index], length) == 0
          && (data[length] == ' ' || data[length] == '\r' || data[length] == '\n'))
        strcpy(talk->verb, verbs[index]);
    }
  } else if (kind == CURLINFO_DATA_OUT) {
    strcpy(talk->verb, "DATA");
  } else if (kind == CURLINFO_HEADER_IN) {
    while (length < size && length < sizeof talk->reply - 1 && data[length] != '\r' && data[length] != '\n') length++;
    if (length == 0) return 0;
    memcpy(talk->reply, data, length);
    talk->reply[length] = 0;
  }
  return 0;
}

static inline void mingcha_curl_set_talk(CURL *handle, struct mingcha_talk *talk) {
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, mingcha_curl_note);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, talk);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, talk->problem);
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}

static inline const char *mingcha_curl_talk_verb(const struct mingcha_talk *talk) { return talk->verb; }
static inline const char *mingcha_curl_talk_problem(const struct mingcha_talk *talk) { return talk->problem; }
static inline const char *mingcha_curl_talk_reply(const struct mingcha_talk *talk) { return talk->reply; }
