// What the page asks of the mock's own endpoints.

export async function call(path, method = "GET", body = undefined) {
  const response = await reach(path, method, body);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
}

function reach(path, method, body, signal = undefined) {
  const named = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return fetch(path, { method, signal, ...named }).catch((error) => {
    if (error.name === "AbortError") throw error;
    throw new Error("The mock does not answer. Is it running?");
  });
}

// Has the mock send a request; `onNumber` is told at once where the answer is found, the end comes when it is whole.
export async function send(path, body, onNumber, signal) {
  const response = await reach(path, "POST", body, signal);
  if (!response.ok) throw new Error((await response.json()).error.message);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let told = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    if (!told && text.includes("\n")) {
      told = true;
      onNumber(JSON.parse(text).number);
    }
  }
}

export function query(values) {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "" && value !== undefined)).toString();
}
